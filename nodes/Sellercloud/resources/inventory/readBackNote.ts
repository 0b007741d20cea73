/** Said in the output: whoever reads the stock back too early would change it twice. */
export const READ_BACK_NOTE =
	'Sellercloud shows the new quantity after 30 to 60 seconds. Do not read it back before.';
