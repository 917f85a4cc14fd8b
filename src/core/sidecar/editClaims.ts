import type * as v from 'valibot';
import { editFile, type Edited } from './editable';
import { changeKeys, inOrder, notThere, putEntry, taken } from './editMap';
import type { ChangesOf } from './editNotes';
import { claimSchema, configSchema, sourceSchema } from './schema';
import { removeEntry } from './splice';
import { entryOf } from './tree';
import { onLines } from './writeNode';

export type ClaimValues = v.InferOutput<typeof claimSchema>;
export type SourceValues = v.InferOutput<typeof sourceSchema>;
export type ConfigValues = v.InferOutput<typeof configSchema>;

export const claimOrder = Object.keys(claimSchema.entries);
const sourceOrder = Object.keys(sourceSchema.entries);
const configOrder = Object.keys(configSchema.entries);

/** Changes a claim file or, with an id, an entry of `claims.yaml`. */
export function changeClaim(source: string, changes: ChangesOf<ClaimValues>, id?: string): Edited {
	return editFile(source, ...changeKeys(id === undefined ? [] : [id], changes, claimOrder));
}

/** Adds an entry to `claims.yaml`. A claim file is made by `newClaim` and goes with its file. */
export function addClaim(source: string, id: string, claim: ClaimValues): Edited {
	return addToFile(source, id, onLines(inOrder(claim, claimOrder)));
}

export function removeClaim(source: string, id: string): Edited {
	return removeFromFile(source, id);
}

/** Adds an entry to `sources.yaml`. */
export function addSource(source: string, id: string, entry: SourceValues): Edited {
	return addToFile(source, id, inOrder(entry, sourceOrder));
}

export function changeSource(source: string, id: string, changes: ChangesOf<SourceValues>): Edited {
	return editFile(source, ...changeKeys([id], changes, sourceOrder));
}

export function removeSource(source: string, id: string): Edited {
	return removeFromFile(source, id);
}

/** Changes `lateral.yaml`, which may be empty. */
export function changeConfig(source: string, changes: ChangesOf<ConfigValues>): Edited {
	return editFile(source, ...changeKeys([], changes, configOrder));
}

function addToFile(source: string, id: string, value: ReturnType<typeof inOrder>): Edited {
	return editFile(source, file => {
		if (file.root && entryOf(file.root, id)) return taken(id);
		return putEntry(file, { kind: 'file', map: file.root }, id, value, []);
	});
}

function removeFromFile(source: string, id: string): Edited {
	return editFile(source, file => {
		const entry = file.root && entryOf(file.root, id);
		return file.root && entry ? removeEntry(file, file.root, entry) : notThere(id);
	});
}
