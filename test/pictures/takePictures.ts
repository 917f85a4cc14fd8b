// The pictures of README, docs and walkthrough, all from the real thing: `npm run pictures`, and of some of them only
// `npm run pictures -- matrix map`.
import { openWorkbenches, stopWorkbenches } from '../support/workbench';
import { takeFirstSteps } from './firstSteps';
import { drawIcon } from './icon';
import { panelPictures } from './panel';
import { takeReadme } from './readme';
import { takeReport } from './report';

const pictures: Readonly<Record<string, () => Promise<void>>> = {
	icon: drawIcon,
	readme: takeReadme,
	...panelPictures,
	report: takeReport,
	steps: takeFirstSteps,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in pictures));
if (unknown.length) throw new Error(`${unknown.join(', ')}: there are ${Object.keys(pictures).join(', ')}`);

try {
	for (const [name, take] of Object.entries(pictures)) if (!wanted.length || wanted.includes(name)) await take();
} catch (error) {
	for (const { page } of openWorkbenches()) await page.screenshot({ path: 'out/screenshots/failed-picture.png' });
	throw error;
} finally {
	await stopWorkbenches();
}
