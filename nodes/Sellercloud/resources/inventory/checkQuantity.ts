/** Rejects 0 and negative numbers where units are moved or reserved. */
export const checkQuantity = ({ quantity }: { quantity: number }): string | undefined =>
	quantity > 0 ? undefined : `Quantity must be above 0, not ${quantity}`;
