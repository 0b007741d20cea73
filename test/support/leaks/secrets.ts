/** Secrets of a credential. Each character of the password is escaped by something. */
export const HOSTILE_SECRETS = {
	password: 'Zimt & "Stern"\\<7%+ü>',
	inventoryPin: 'inventory-7391',
	securityPin: 'security-5512',
};
