import { integer, price } from '../fields/inputs';
import { productLocator, warehouseLocator } from '../fields/locators';
import { required } from '../fields/modifiers';

export const product = productLocator({ body: 'ProductID' });
export const warehouse = warehouseLocator({ body: 'WarehouseID' });
export const siteCost = price('Site Cost', 'siteCost', { body: 'SiteCost' });

/** How many units to move, add or reserve. */
export const unitsField = (body: string, description: string) =>
	required(integer('Quantity', 'quantity', { body }, { placeholder: 'e.g. 5', description }));
