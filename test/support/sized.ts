declare global {
	/** Set by jest.config.js: true in the projects of `npm run test:long`. */
	var isLongRun: boolean;
}

/**
 * The size of a proof: `quick` in the layer of its file, which `npm test` runs, and `long` in `npm run test:long`.
 *
 * Files that use it end in `.sized.test.ts`: the projects `longUnit` and `longCore` run them all.
 */
export function sized<T>(quick: T, long: T): T {
	return isLongRun ? long : quick;
}
