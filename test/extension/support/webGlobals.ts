// What mocha and the assertions expect of Node and do not find in a worker.
export const process = {
	env: {},
	nextTick: (task: () => void): void => queueMicrotask(task),
	on: (): void => {},
};
