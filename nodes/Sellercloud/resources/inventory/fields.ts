import { price } from '../fields/inputs';
import { productLocator, warehouseLocator } from '../fields/locators';

export const product = productLocator({ body: 'ProductID' });
export const warehouse = warehouseLocator({ body: 'WarehouseID' });
export const siteCost = price('Site Cost', 'siteCost', { body: 'SiteCost' });
