import * as vscode from 'vscode';
import {
	correctableAt,
	correctionLabel,
	correctionNamed,
	correctionOf,
	correctPassage,
	quoted,
	sayQuotation,
	shortened,
	takeBack,
	touches,
	type Correctable,
	type CorpusArticle,
	type CorpusCorrection,
	type OpenCorpus,
	type Span,
} from '../../core/index';
import { asLabels } from '../asLabel';
import type { CarryOut } from '../writing/carryOut';
import { toSpan } from '../convert';
import type { Session } from '../session';
import { tell } from '../tell';
import { writerOf } from '../writing/writer';
import { articleSoon } from './articleSoon';
import { pickSpeaker } from './picks/speakerPick';

/** For a key of one's own, as JSON: what is given is not asked for. */
export interface SpeakerArguments {
	/** A source's id, or `unnamed`. */
	readonly speaker?: string;
	/** The name of a source that is to be made. */
	readonly newSpeaker?: string;
}

/** The correction that is meant, where there are several. A layer may have one with the id of one in the base. */
export interface CorrectionArguments {
	/** Of the sidecar. */
	readonly path: string;
	readonly id: string;
}

/** Where a correction is made, and what can be said there. */
interface Target {
	readonly open: OpenCorpus;
	readonly article: CorpusArticle;
	readonly document: vscode.TextDocument;
	readonly correctable: Correctable;
}

/** What the reader says against the analyser of the words at the cursor, or of those selected; each can be taken back. */
export function registerCorrectionCommands(session: Session, carryOut: CarryOut): vscode.Disposable {
	const commands = new CorrectionCommands(session, carryOut);
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.notAQuotation', () => commands.notAQuotation()),
		vscode.commands.registerCommand('lateral.isQuotation', () => commands.isQuotation()),
		vscode.commands.registerCommand('lateral.saidByNobody', () => commands.saidByNobody()),
		vscode.commands.registerCommand('lateral.differentSpeaker', (given?: SpeakerArguments) =>
			commands.differentSpeaker(given),
		),
		vscode.commands.registerCommand('lateral.takeBackCorrection', (given?: CorrectionArguments) =>
			commands.takeBack(given),
		),
	);
}

class CorrectionCommands {
	readonly #session: Session;
	readonly #carryOut: CarryOut;

	constructor(session: Session, carryOut: CarryOut) {
		this.#session = session;
		this.#carryOut = carryOut;
	}

	async notAQuotation(): Promise<void> {
		const target = await this.#target();
		if (!target) return;
		const { open, article, document, correctable } = target;
		const span = correctable.notAQuotation;
		if (!span) return tell(vscode.l10n.t('Put the cursor on a quotation first.'));
		const correcting = { span, is: 'not-a-quotation' } as const;
		await this.#carryOut(open, correctPassage(open.corpus, article, correcting, writerOf(document.uri)));
	}

	async isQuotation(): Promise<void> {
		const target = await this.#target();
		if (!target) return;
		const { open, article, document, correctable } = target;
		const span = correctable.quotation;
		if (!span)
			return tell(
				vscode.l10n.t('Select the words that are a quotation, or put the cursor on a scare quote or a title first.'),
			);
		const readings = this.#session.readings(open.corpus);
		const writer = writerOf(document.uri);
		await this.#carryOut(open, sayQuotation(open.corpus, readings, article, span, this.#session.view, writer));
	}

	async saidByNobody(): Promise<void> {
		const target = await this.#target();
		if (!target) return;
		const { open, article, document, correctable } = target;
		const span = correctable.saidByNobody;
		if (!span) return tell(vscode.l10n.t('Put the cursor on reported words, outside quotation marks, first.'));
		const correcting = { span, is: 'not-an-attribution' } as const;
		await this.#carryOut(open, correctPassage(open.corpus, article, correcting, writerOf(document.uri)));
	}

	async differentSpeaker({ speaker, newSpeaker }: SpeakerArguments = {}): Promise<void> {
		const target = await this.#target();
		if (!target) return;
		const { open, article, document, correctable } = target;
		const words = correctable.speaker;
		if (!words)
			return tell(
				vscode.l10n.t('Put the cursor on a quotation or a statement, or select words that somebody says, first.'),
			);
		const { span, name } = words;
		const passage = quoted(shortened(article.text.slice(span.start, span.end)));
		const title =
			name === undefined
				? vscode.l10n.t('Who says {0}?', passage)
				: vscode.l10n.t('Who says {0}? (now: {1})', passage, name);
		const given = newSpeaker === undefined ? speaker : { name: newSpeaker };
		const chosen = given ?? (await pickSpeaker(open, this.#session.analysisOf(document), title))?.speaker;
		if (chosen === undefined) return;
		// The article as it is by now: its sidecar may be another one since, and so may its words.
		const now = this.#session.articleAt(document)?.article;
		if (now?.text !== article.text)
			return tell(
				vscode.l10n.t('The article was changed while you chose. Nothing was written; select the words once more.'),
			);
		const correcting = { span, is: 'attribution', speaker: chosen } as const;
		await this.#carryOut(open, correctPassage(open.corpus, now, correcting, writerOf(document.uri)));
	}

	async takeBack(given?: CorrectionArguments): Promise<void> {
		const here = await this.#correctionsHere();
		if (!here) return;
		const { open, corrections } = here;
		const named = corrections.find(({ file, record }) => file.path === given?.path && record.id.value === given.id);
		const chosen = named ?? (corrections.length > 1 ? await pickCorrection(open, corrections) : corrections[0]);
		if (!chosen) {
			if (!corrections.length) tell(vscode.l10n.t('Nobody has corrected anything here.'));
			return;
		}
		// As it is by now: an edit of the sidecar as it was would land in the wrong words.
		await this.#session.settled();
		const { file, record } = chosen;
		const article = open.corpus.articleOf(file.path);
		const now = article && correctionNamed(article, file.path, record.id.value);
		if (now) await this.#carryOut(open, takeBack(now));
		else tell(vscode.l10n.t('This correction is no longer there.'));
	}

	/** In an article those whose words the cursor is on; in a sidecar the one that it stands in. */
	async #correctionsHere(): Promise<
		{ readonly open: OpenCorpus; readonly corrections: readonly CorpusCorrection[] } | undefined
	> {
		const editor = vscode.window.activeTextEditor;
		const found = editor && this.#session.find(editor.document.uri);
		const { article } = found ?? {};
		if (editor && found && article && article.path !== found.path) {
			const offset = editor.document.offsetAt(editor.selection.active);
			const corrections = article.corrections.filter(
				({ file, record }) =>
					file.path === found.path && (touches(record.span, offset) || touches(record.id.span, offset)),
			);
			return { open: found.open, corrections };
		}
		const target = await this.#target();
		return target && { open: target.open, corrections: target.correctable.corrections };
	}

	async #target(): Promise<Target | undefined> {
		const editor = vscode.window.activeTextEditor;
		if (!editor || !this.#mayBeArticle(editor.document)) {
			tell(vscode.l10n.t('Open an article first.'));
			return undefined;
		}
		const { document } = editor;
		const selection = toSpan(document, editor.selection);
		const found = this.#session.articleAt(document) ?? (await articleSoon(this.#session, document));
		if (!found) {
			tell(vscode.l10n.t('This file is no article of the corpus.'));
			return undefined;
		}
		await this.#session.settled();
		return {
			open: found.open,
			article: found.article,
			document,
			correctable: correctableIn(this.#session, document, selection),
		};
	}

	#mayBeArticle(document: vscode.TextDocument): boolean {
		return document.languageId === 'plaintext' || this.#session.isArticle(document);
	}
}

/** What can be said of the words at a place of a document, whether or not it belongs to a corpus. */
export function correctableIn(session: Session, document: vscode.TextDocument, selection: Span): Correctable {
	const article = session.articleAt(document)?.article;
	return correctableAt(document.getText(), session.analysisOf(document), selection, article, session.view);
}

/** A correction in a few words. */
export function labelOf(open: OpenCorpus, correction: CorpusCorrection): string {
	const read = correctionOf(open.corpus, correction);
	return read ? correctionLabel(read) : correction.record.id.value;
}

async function pickCorrection(
	open: OpenCorpus,
	corrections: readonly CorpusCorrection[],
): Promise<CorpusCorrection | undefined> {
	const items = corrections.map(correction => ({
		label: labelOf(open, correction),
		description: correction.record.by?.value ?? '',
		detail: quoted(shortened(correction.record.quote.value)),
		correction,
	}));
	return (await vscode.window.showQuickPick(asLabels(items), { title: vscode.l10n.t('Which correction?') }))
		?.correction;
}
