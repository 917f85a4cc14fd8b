/**
 * Begins each line that the tests print inside VS Code, where it is mixed with VS Code's own log:
 * the runner outside prints these lines and no others.
 */
export const testLine = 'lateral-test|';

/** What every suite ends with, alone on its line. */
export const closingLine = /^\d+ passed, \d+ failed$/;

/** What a suite that passed ends with. */
export const passed = /^[1-9]\d* passed, 0 failed$/;
