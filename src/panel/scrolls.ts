/** Tables that have to be scrolled can be reached by the keyboard for that; one that fits is no stop. */
export function reachScrolls(root: HTMLElement): void {
	for (const region of root.querySelectorAll<HTMLElement>('.scrolls'))
		region.tabIndex = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight ? 0 : -1;
}
