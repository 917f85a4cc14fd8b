import { benchAnchors } from './anchors';
import { benchBudgets } from './budgets';
import { benchClaims } from './claims';
import { benchAttribution } from './attribution';
import { benchPanel } from './panel';
import { benchMatrix } from './matrix';
import { benchViews } from './views';

/** `npm run bench` runs all of these, `npm run bench -- NAME [OPTIONS]` one. */
const benches: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
	budgets: benchBudgets,
	anchors: benchAnchors,
	claims: benchClaims,
	attribution: benchAttribution,
	panel: benchPanel,
	matrix: benchMatrix,
	views: benchViews,
};

const [name, ...options] = process.argv.slice(2);
if (name === undefined) {
	for (const [title, bench] of Object.entries(benches)) {
		console.log(`\n# ${title}`);
		await bench([]);
	}
} else {
	const bench = benches[name];
	if (bench) await bench(options);
	else {
		console.error(`No such bench: ${name}. There are: ${Object.keys(benches).join(', ')}.`);
		process.exitCode = 2;
	}
}
