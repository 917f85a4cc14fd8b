import { openWorkbenches, stopWorkbenches } from '../support/workbench';

// A failed journey leaves a picture of what it saw last, in each window.
teardown(async function () {
	if (this.currentTest?.state !== 'failed') return;
	const name = this.currentTest
		.fullTitle()
		.replaceAll(/[^\p{L}\d]+/gu, '-')
		.slice(0, 100);
	for (const [index, workbench] of openWorkbenches().entries())
		await workbench.page.screenshot({ path: `out/screenshots/failed-${name}${index ? `-${index + 1}` : ''}.png` });
});

suiteTeardown(stopWorkbenches);
