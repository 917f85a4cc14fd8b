import * as l10n from '@vscode/l10n';
import { counted } from '../wording/counted';

// How many there are, for the views that are read when a reader turns to them: the first page does without.

export function countOfSpeakers(count: number): string {
	return counted(count, l10n.t('{0} speaker'), l10n.t('{0} speakers'));
}

export function countOfStatements(count: number): string {
	return counted(count, l10n.t('{0} statement'), l10n.t('{0} statements'));
}

export function countOfWords(count: number): string {
	return counted(count, l10n.t('{0} word'), l10n.t('{0} words'));
}

export function countOfArticles(count: number): string {
	return counted(count, l10n.t('{0} article'), l10n.t('{0} articles'));
}

export function countOfPassages(count: number): string {
	return counted(count, l10n.t('{0} passage'), l10n.t('{0} passages'));
}

export function countOfOutlets(count: number): string {
	return counted(count, l10n.t('{0} outlet'), l10n.t('{0} outlets'));
}

export function countOfSources(count: number): string {
	return counted(count, l10n.t('{0} source'), l10n.t('{0} sources'));
}

export function countOfTies(count: number): string {
	return counted(count, l10n.t('{0} tie'), l10n.t('{0} ties'));
}
