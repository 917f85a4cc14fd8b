import * as vscode from 'vscode';
import {
	isFileKept,
	reportFormat,
	shortened,
	type Cancellation,
	type OpenCorpus,
	type ReportOptions,
	type View,
} from '../../core/index';
import { languageOfTexts } from '../../wording/language';
import { asLabels } from '../asLabel';
import { after, breathe } from '../breathe';
import { loadReporting } from '../part';
import { patiently } from '../patiently';
import { mayExportTo, offerToOpen, openSaved, saveText } from '../saveText';
import type { Session } from '../session';
import { tell } from '../tell';
import { subjectOf, type About } from './about';
import { tellNoCorpus } from './jumps';

/** What a key of one's own may say, besides which claim: all of the corpus, and a file below its folder to write to. */
interface Wanted extends About {
	readonly extent?: 'corpus';
	readonly to?: string;
}

/**
 * Writes what the sources of a corpus, or those on one claim, say as a page to read, print or pass on: as HTML or as
 * Markdown, by the ending of the name that the reader gives it.
 */
export function registerExportReport(session: Session, extensionUri: vscode.Uri, madeBy: string): vscode.Disposable {
	let loading: ReturnType<typeof loadReporting> | undefined;
	const load = async () => {
		try {
			return await (loading ??= loadReporting(extensionUri));
		} catch (error) {
			loading = undefined;
			session.log.error('The part that makes reports could not be loaded.', String(error));
			void vscode.window.showErrorMessage(
				vscode.l10n.t('No report can be made, for a file of Lateral is missing. Install it anew.'),
			);
			return undefined;
		}
	};
	const percentage = new Intl.NumberFormat(languageOfTexts(), { style: 'percent' });
	return vscode.commands.registerCommand('lateral.exportReport', async (wanted: Wanted = {}) => {
		const meant = await whatIsMeant(session, wanted);
		if (!meant) return tellNoCorpus();
		const { open, claims } = meant;
		const chosen = meant.isOne ? { claim: claims[0] } : await choose(open, claims);
		if (!chosen) return;
		const target = await targetOf(session, open, chosen.claim, wanted.to);
		if (!target) return;
		const reportAsBytes = await load();
		if (!reportAsBytes) return;
		const { view } = session;
		const readings = session.readings(open.corpus);
		const format = reportFormat(target.path) ?? 'html';
		let isAnew = false;
		const made = await patiently(
			vscode.l10n.t('Lateral writes the report'),
			(done, of) => {
				const share = percentage.format(of ? done / of : 0);
				return isAnew ? vscode.l10n.t('{0}, begun anew because the corpus has changed', share) : share;
			},
			async (report, signal) => {
				const pause = breathe();
				const options = async () => {
					const problems = await problemsIn(open, view, signal, pause);
					return { view, claim: chosen.claim, madeBy, problems };
				};
				const settle = () => {
					isAnew = true;
					report(0, 1);
					return unchanging(open, signal);
				};
				const bytes = await reportAsBytes(open.corpus, readings, format, options, { report, signal, pause, settle });
				return bytes ?? (signal.aborted ? 'cancelled' : 'no claim');
			},
		);
		if (made === 'cancelled') return;
		if (made === 'no claim') return tell(vscode.l10n.t('No report has been written, for there is no such claim.'));
		if (!(await saveText(target, made))) return;
		void offerToOpen(vscode.l10n.t('The report has been written to {0}.', target.path), () => openSaved(target));
	});
}

interface Meant {
	readonly open: OpenCorpus;
	readonly claims: readonly string[];
	/** Nothing is to be asked: it is the claim that is there, or the corpus where there is none. */
	readonly isOne: boolean;
}

async function whatIsMeant(session: Session, wanted: Wanted): Promise<Meant | undefined> {
	await session.settled();
	if (wanted.extent === 'corpus') {
		const open = session.corpusNamed(wanted);
		return open && { open, claims: [], isOne: true };
	}
	const subject = await subjectOf(session, wanted);
	const isNamed = wanted.claim !== undefined || wanted.item?.target.kind === 'claim';
	return subject && { open: subject.open, claims: subject.claims, isOne: isNamed || !subject.claims.length };
}

/** The corpus, or one of the claims that the reader is at. */
async function choose(
	{ corpus }: OpenCorpus,
	claims: readonly string[],
): Promise<{ readonly claim: string | undefined } | undefined> {
	const items = [
		{
			label: vscode.l10n.t('The whole corpus'),
			detail: vscode.l10n.t('Matrix, every claim with both sides, sources and method'),
			claim: undefined,
		},
		...claims.map(claim => ({
			label: shortened(corpus.claim(claim)?.body.text.value ?? claim, 100),
			detail: vscode.l10n.t('This claim alone, with its sources'),
			claim,
		})),
	];
	return vscode.window.showQuickPick(asLabels(items), { title: vscode.l10n.t('What is the report to be on?') });
}

/** A file that is none of the corpus and will be none. */
async function targetOf(
	session: Session,
	open: OpenCorpus,
	claim: string | undefined,
	to: string | undefined,
): Promise<vscode.Uri | undefined> {
	const name = claim === undefined ? 'report' : `report-${claim.replace(/[^\p{L}\p{N}-]+/gu, '-')}`;
	const target =
		to === undefined
			? await vscode.window.showSaveDialog({
					title: vscode.l10n.t('Export Report'),
					defaultUri: session.uriOf(open, `${name}.html`),
					filters: { [vscode.l10n.t('Web page')]: ['html'], Markdown: ['md'] },
				})
			: isBelow(to)
				? session.uriOf(open, to)
				: undefined;
	return target && mayExportTo(session, target) ? target : undefined;
}

function isBelow(path: string): boolean {
	return path !== '' && !path.split(/[/\\]/).some(part => part === '..' || part === '');
}

/** Longer than from one key that is pressed to the next, as one writes. */
const pauseInChanges = 1000;

/** Until a corpus has stayed as it is for a moment, or nobody waits for it any more. */
async function unchanging({ corpus }: OpenCorpus, signal: Cancellation): Promise<void> {
	let seen: number | undefined;
	while (seen !== corpus.version && !signal.aborted) {
		seen = corpus.version;
		await after(pauseInChanges);
	}
}

/** Those that can change what a report says; nothing of a layer that a blind first pass keeps from the reader. */
async function problemsIn(
	{ corpus, checks }: OpenCorpus,
	view: View,
	signal: Cancellation,
	pause: () => Promise<void>,
): Promise<ReportOptions['problems']> {
	const counts = { error: 0, warning: 0 };
	for (const path of corpus.paths()) {
		if (isFileKept(corpus, path, view)) continue;
		for (const { severity } of checks.problems(path))
			if (severity === 'error' || severity === 'warning') counts[severity]++;
		if (signal.aborted) break;
		await pause();
	}
	return counts;
}
