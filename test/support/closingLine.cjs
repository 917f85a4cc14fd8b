// A mocha reporter that prints as another one does and ends with the line "N passed, N failed",
// which is the same for every suite, whoever ran it.
const { reporters } = require('mocha');

module.exports = class ClosingLine {
	#reporter;

	constructor(runner, options) {
		this.#reporter = new reporters[options.reporterOptions.look](runner, options);
		runner.once('end', () => console.log(`${runner.stats.passes} passed, ${runner.stats.failures} failed`));
	}

	done(failures, finish) {
		if (this.#reporter.done) this.#reporter.done(failures, finish);
		else finish(failures);
	}
};
