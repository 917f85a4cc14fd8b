import { basename } from 'node:path';
import { attributionReport } from '../../core/index';
import { atMostOne, readArguments } from '../arguments';
import type { Command, ExitStatus } from '../command';
import { attributionRows, columnsOfCsv, columnsOfTable } from '../formats/attributionRows';
import { asCsv, byteOrderMark } from '../formats/csv';
import { asTable } from '../formats/table';
import { readAlone, type ReadArticle } from '../readAlone';
import { complain, onOneLine, paint, write } from '../terminal';
import { WrongUse } from '../wrongUse';

export const attributions: Command = {
	name: 'attributions',
	summary: 'Lists who says what in a file, and by which words one sees it.',
	help: `Usage: lateral attributions FILE… [--jsonl|--table|--csv]

Lists the attributions in text files: each statement that is given to somebody, with
who said it and the words that show it. Where a file lies in a corpus, the corpus's
sources, language and encodings are used, as in the editor.

Options:
  --table     for people, the default
  --csv       for spreadsheets: comma-separated UTF-8 with a byte order mark; cells
              that a spreadsheet would take for a formula begin with '
  --jsonl     a line a file: {"file","attributions":[{"kind","content":[[start,end],…],
              "cue":[[start,end]]|null,"source":[[start,end]]|null,"speaker":"…"|null}],
              "quotations":[{"span":[start,end],"role"}]}, with the base name as "file"
              and offsets in UTF-16 code units
  -h, --help  this text

Exit status: 0; 1 where letters of a file could not be decoded; 2 wrong use or a file
that could not be read. The other files are still listed.`,
	async run(args) {
		const { values, positionals } = readArguments(args, {
			jsonl: { type: 'boolean' },
			table: { type: 'boolean' },
			csv: { type: 'boolean' },
		});
		const form = forms[atMostOne(['jsonl', 'table', 'csv'], values) ?? 'table'];
		if (!positionals.length) throw new WrongUse('attributions needs one file or more.');
		let status: ExitStatus = 0;
		write(form.head);
		for (const path of positionals) {
			const read = await readAlone(path);
			if (read.kind === 'unreadable') {
				complain(`${path}: ${read.reason}`);
				status = 2;
				continue;
			}
			for (const trouble of read.trouble) complain(`${path}: ${trouble}`);
			if (read.trouble.length && status === 0) status = 1;
			write(form.file(read.article));
		}
		return status;
	},
};

interface Form {
	readonly head: string;
	file(article: ReadArticle): string;
}

const forms: Readonly<Record<'jsonl' | 'table' | 'csv', Form>> = {
	jsonl: {
		head: '',
		file: ({ path, analysis }) => `${JSON.stringify(attributionReport(basename(path), analysis))}\n`,
	},
	csv: {
		head: byteOrderMark + asCsv([columnsOfCsv]),
		file: article => asCsv(attributionRows(article, columnsOfCsv)),
	},
	table: {
		head: '',
		file: article =>
			`${paint('bold', onOneLine(article.path))}\n${asTable(attributionRows(article, columnsOfTable))}\n`,
	},
};
