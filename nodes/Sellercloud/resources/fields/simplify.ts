import { flag } from './inputs';

export const simplifyField = flag(
	'Simplify',
	'simplify',
	{ value: true },
	'Whether to return a simplified version of the response instead of the raw data',
	{ default: true },
);
