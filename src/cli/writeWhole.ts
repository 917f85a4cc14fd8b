import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { inBatches } from '../core/index';
import { reasonOf } from './nodeWorkspace';
import { WrongUse } from './wrongUse';

/**
 * Writes a file so that whoever reads it meanwhile, or after the power has failed, finds it whole or as it was: to a
 * temporary name beside it, which takes its place once all of it is on the disk. A link stays a link.
 *
 * @throws WrongUse where the system does not let us; nothing is left behind.
 */
export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
	const target = await realpath(path).catch(() => path); // There may be none yet.
	const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
	try {
		const file = await open(temporary, 'wx');
		try {
			for (const text of inBatches(pieces)) await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw new WrongUse(`${path} cannot be written: ${reasonOf(error)}`);
	}
}
