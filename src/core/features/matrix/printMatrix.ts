import { languageOfTexts } from '../../../wording/language';
import type { CorpusMatrix } from './corpusMatrix';
import { drawnPart, drawMatrix } from './drawMatrix';
import { asSvg } from './drawing';
import type { MatrixArrangement } from './matrix';

/** So much of a matrix is readable on one sheet of paper across. */
const rowsOnSheet = 14;
const columnsOnSheet = 24;

/**
 * The matrix as an HTML page of sheets, each with its own headings: what a browser prints. A webview cannot print, and
 * a picture of two hundred claims on one sheet could not be read. It loads nothing and runs nothing.
 */
export function printMatrix(matrix: CorpusMatrix, arrangement: MatrixArrangement): string {
	const { rows, columns } = matrix.window(arrangement, { ...drawnPart, rows: 0, columns: 0 });
	const sheets: string[] = [];
	for (let row = 0; row < Math.max(1, Math.min(rows, drawnPart.rows)); row += rowsOnSheet)
		for (let column = 0; column < Math.max(1, Math.min(columns, drawnPart.columns)); column += columnsOnSheet)
			sheets.push(asSvg(drawMatrix(matrix, arrangement, { row, rows: rowsOnSheet, column, columns: columnsOnSheet })));
	return `<!DOCTYPE html>
<html lang="${languageOfTexts()}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Lateral</title>
<style>
@page { size: A4 landscape; margin: 10mm; }
body { margin: 0; }
svg { display: block; max-width: 100%; max-height: 186mm; height: auto; margin: 0 auto; break-after: page; break-inside: avoid; }
svg:last-child { break-after: auto; }
</style>
</head>
<body>
${sheets.join('')}</body>
</html>
`;
}
