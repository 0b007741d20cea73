import type { Result } from '../main';
export const section = (r: Result) => JSON.stringify(r.report && { ...r.report, plots: undefined }, null, 1);
