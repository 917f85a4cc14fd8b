/** With Ctrl or Cmd a click opens in another editor group. */
export function wantsBeside(event: Event): boolean {
	return event instanceof MouseEvent && (event.ctrlKey || event.metaKey);
}

/** Words are there to be selected and copied: the click that ends a selection opens nothing. */
export function isSelecting(): boolean {
	return document.getSelection()?.isCollapsed === false;
}
