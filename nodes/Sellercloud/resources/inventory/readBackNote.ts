/** Part of the output: a workflow that reads the inventory back too early could change it twice. */
export const READ_BACK_NOTE =
	'Sellercloud takes 30 to 60 seconds to show the new quantity. Do not read it back sooner.';
