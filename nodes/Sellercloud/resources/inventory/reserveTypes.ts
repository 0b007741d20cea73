export const CUSTOMER = 0;
export const CHANNEL = 1;

/** What units can be reserved for. */
export const RESERVE_TYPES = [
	[CHANNEL, 'Channel'],
	[CUSTOMER, 'Customer'],
] as const;
