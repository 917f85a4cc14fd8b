export function after(milliseconds: number): Promise<void> {
	return new Promise(resolve => void setTimeout(resolve, milliseconds));
}

/** How long work may keep the extension host to itself. */
const longestBreath = 20;

/** Lets other work through once some time has passed since the last time. */
export function breathe(): () => Promise<void> {
	let since = Date.now();
	return async () => {
		if (Date.now() - since < longestBreath) return;
		await after(0);
		since = Date.now();
	};
}
