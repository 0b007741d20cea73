export const CUSTOMER = 0;
export const CHANNEL = 1;

/** Whom units are set aside for. */
export const RESERVE_TYPES = [
	[CHANNEL, 'Channel'],
	[CUSTOMER, 'Customer'],
] as const;
