import manifest from '../../../package.json';
import themes from './themes.json';

/** The four kinds of theme that VS Code has, each with the variables of its default theme of that kind. */
export const themeNames = ['dark', 'light', 'hc-dark', 'hc-light'] as const;
export type ThemeName = (typeof themeNames)[number];

/** The classes that VS Code sets on a webview's body. */
export const bodyClasses: Record<ThemeName, string> = {
	dark: 'vscode-dark',
	light: 'vscode-light',
	'hc-dark': 'vscode-high-contrast',
	'hc-light': 'vscode-high-contrast-light vscode-high-contrast',
};

const ownDefault = {
	dark: 'dark',
	light: 'light',
	'hc-dark': 'highContrast',
	'hc-light': 'highContrastLight',
} as const;

/**
 * The variables that a webview finds: VS Code's, as `captureThemes.ts` read them from a real one; Lateral's own
 * colours, as the manifest has them; and a font that most machines have, or one much like it.
 */
export function themeVariables(theme: ThemeName): Record<string, string> {
	return {
		'--vscode-font-family': '"Liberation Sans", Arial, "DejaVu Sans", sans-serif',
		'--vscode-font-size': '13px',
		'--vscode-font-weight': 'normal',
		...themes[theme],
		...Object.fromEntries(
			manifest.contributes.colors.map(color => [
				`--vscode-${color.id.replace('.', '-')}`,
				color.defaults[ownDefault[theme]],
			]),
		),
	};
}
