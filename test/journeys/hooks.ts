import { openWorkbenches, stopWorkbenches } from '../support/workbench';

// A failed journey leaves a picture of what it saw last.
teardown(async function () {
	if (this.currentTest?.state !== 'failed') return;
	const name = this.currentTest
		.fullTitle()
		.replaceAll(/[^\p{L}\d]+/gu, '-')
		.slice(0, 100);
	for (const workbench of openWorkbenches()) {
		await workbench.page.screenshot({ path: `out/screenshots/failed-${name}.png` });
	}
});

suiteTeardown(stopWorkbenches);
