import * as l10n from '@vscode/l10n';
import type { Frame } from './draft';

/** One sentence for the hover: which words showed that somebody says this. */
export function explain(frame: Frame, cue: string, source: string): string {
	switch (frame) {
		case 'quote':
			return source === ''
				? l10n.t('Recognised because “{0}” stands beside words in quotation marks.', cue)
				: l10n.t('Recognised because “{0}” joins “{1}” to words in quotation marks.', cue, source);
		case 'clause':
			return l10n.t('Recognised because a statement follows “{0}”.', cue);
		case 'infinitive':
			return l10n.t('Recognised because “{0}” brings in what somebody means to do or asks for.', cue);
		case 'object':
			return l10n.t('Recognised because “{0}” tells how somebody stands towards something.', cue);
		case 'question':
			return l10n.t('Recognised because “{0}” brings in a question.', cue);
		case 'colon':
			return l10n.t('Recognised because a colon after “{0}” brings in what is said.', source);
		case 'headline':
			return l10n.t('Recognised because the headline gives a name and what is said, with “{0}” between.', cue);
		case 'accordingTo':
			return l10n.t('Recognised because of “{0}”.', cue);
		case 'noun':
			return l10n.t('Recognised because “{0}” names a statement or an opinion.', cue);
		case 'seems':
			return l10n.t('Recognised because “{0}” presents this as somebody’s impression.', cue);
		case 'passive':
			return l10n.t('Recognised because “{0}” reports it without saying who.', cue);
		case 'participle':
			return l10n.t('Recognised because “{0}” goes on with what the same source says.', cue);
		default:
			frame satisfies 'dash';
			return l10n.t('Recognised because “{0}” follows a line of dialogue.', cue);
	}
}
