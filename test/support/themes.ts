export type Theme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

interface Appearance {
	readonly colorScheme: 'light' | 'dark';
	readonly highContrast: boolean;
	/** The class by which one sees that the workbench has changed. */
	readonly workbenchClass: string;
}

export const themes: Readonly<Record<Theme, Appearance>> = {
	light: { colorScheme: 'light', highContrast: false, workbenchClass: 'vs' },
	dark: { colorScheme: 'dark', highContrast: false, workbenchClass: 'vs-dark' },
	'high-contrast': { colorScheme: 'dark', highContrast: true, workbenchClass: 'hc-black' },
	'high-contrast-light': { colorScheme: 'light', highContrast: true, workbenchClass: 'hc-light' },
};

/** Lets VS Code follow the system's colours, which a test can change from one moment to the next. */
export const themeSettings: Readonly<Record<string, unknown>> = {
	'window.autoDetectColorScheme': true,
	'window.autoDetectHighContrast': true,
};

/**
 * Runs in the page before VS Code does, and answers its question for forced colours.
 *
 * The browser could be told to force colours itself, but then it also paints over every colour of the page, which
 * the high contrast themes on most systems do not. The answer changes with the event `lateral-high-contrast`.
 */
export function forThemes(): void {
	const ask = globalThis.matchMedia.bind(globalThis);
	let highContrast = false;
	globalThis.matchMedia = (query: string): MediaQueryList => {
		if (!query.includes('forced-colors: active')) return ask(query);
		const answer = ask(query);
		Object.defineProperty(answer, 'matches', { get: () => highContrast });
		globalThis.addEventListener('lateral-high-contrast', () => answer.dispatchEvent(new Event('change')));
		return answer;
	};
	globalThis.addEventListener('lateral-high-contrast', event => {
		highContrast = event instanceof CustomEvent && event.detail === true;
	});
}
