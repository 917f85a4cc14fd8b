import * as l10n from '@vscode/l10n';

/** One way in which a passage can be tied to another. */
export interface LinkType {
	/** The word in the sidecar. */
	readonly type: string;
	/** Holds both ways and counts once, whichever side wrote it. */
	readonly symmetric: boolean;
	/** Read from the note that has the link: "contradicts". */
	readonly label: string;
	/** Read from the other note: "is cited by". */
	readonly backLabel: string;
}

/** An entry of `linkTypes` in `lateral.yaml`. */
export interface OwnLinkType {
	readonly symmetric?: boolean;
	readonly label?: string;
}

export type LinkTypes = ReadonlyMap<string, LinkType>;

/**
 * The nine types that every corpus has and those of its `lateral.yaml`, in the order to offer them.
 *
 * A corpus may give one of the nine another label. Whether it is symmetric stays: statuses follow
 * from it, and the same sidecar must not mean something else in another folder.
 */
export function linkTypes(own: Readonly<Record<string, OwnLinkType>> = {}): LinkTypes {
	const types = new Map(builtIn().map(known => [known.type, known]));
	for (const [type, { symmetric = false, label }] of Object.entries(own)) {
		const known = types.get(type);
		if (known) types.set(type, label ? { ...known, label, backLabel: backLabel(label, known.symmetric) } : known);
		else types.set(type, { type, symmetric, label: label ?? type, backLabel: backLabel(label ?? type, symmetric) });
	}
	return types;
}

function backLabel(label: string, symmetric: boolean): string {
	return symmetric ? label : l10n.t('{0} (from the other passage)', label);
}

function builtIn(): LinkType[] {
	const both = (type: string, label: string): LinkType => ({ type, symmetric: true, label, backLabel: label });
	const oneWay = (type: string, label: string, back: string): LinkType => {
		return { type, symmetric: false, label, backLabel: back };
	};
	return [
		both('contradicts', l10n.t('contradicts')),
		both('corroborates', l10n.t('corroborates')),
		oneWay('qualifies', l10n.t('qualifies'), l10n.t('is qualified by')),
		oneWay('updates', l10n.t('updates'), l10n.t('is updated by')),
		oneWay('cites', l10n.t('cites'), l10n.t('is cited by')),
		oneWay('copies', l10n.t('copies'), l10n.t('is copied by')),
		both('rewords', l10n.t('rewords')),
		oneWay('shortens', l10n.t('shortens'), l10n.t('is shortened by')),
		both('same-event', l10n.t('same event')),
	];
}
