/** For a quantity that is moved or set aside: none, or less, cannot be meant. */
export const checkQuantity = ({ quantity }: { quantity: number }): string | undefined =>
	quantity > 0 ? undefined : `Quantity must be above 0, not ${quantity}`;
