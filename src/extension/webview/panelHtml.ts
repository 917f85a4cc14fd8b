export interface PanelPage {
	/** New for every page: only scripts that carry it run. */
	readonly nonce: string;
	/** What is behind it: an editor or a side bar, which themes give different grounds. */
	readonly place: 'editor' | 'side';
	/** Where the extension's own files come from, as `webview.cspSource` names it. */
	readonly cspSource: string;
	readonly script: string;
	readonly style: string;
	/** BCP 47, of the interface: for dates, and for a screen reader's voice. */
	readonly language: string;
	/** The interface's sentences in that language, as `vscode.l10n.bundle` has them; English needs none. */
	readonly strings: Readonly<Record<string, string>> | undefined;
}

/**
 * The page that the panel's script draws in. It holds nothing of any article: that comes by message and is
 * drawn as text. Nothing may be fetched, framed, sent or run but our own script, style and icons.
 */
export function panelHtml({ nonce, place, cspSource, script, style, language, strings }: PanelPage): string {
	const policy = [
		`default-src 'none'`,
		`script-src 'nonce-${nonce}'`,
		`style-src ${cspSource}`,
		`font-src ${cspSource}`,
		`base-uri 'none'`,
		`form-action 'none'`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${attribute(language)}" data-place="${place}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<link rel="stylesheet" href="${attribute(style)}">
<title>Lateral</title>
</head>
<body>
<div id="panel"></div>
<script type="application/json" id="strings">${inScript(strings ?? {})}</script>
<script type="module" nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** JSON that cannot end the script element it stands in. */
function inScript(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}
