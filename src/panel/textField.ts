/** Whether words are typed there: letters and figures are then no keys of a view. */
export function isTextField(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
