import assert from 'assert';

/** Node's `node:assert/strict` where there is no Node. */
export default assert.strict;
