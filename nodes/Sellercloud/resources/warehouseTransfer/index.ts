import type { Resource } from '../../interpreter/operation';
import { addProducts } from './addProducts';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getProducts } from './getProducts';
import { markRequested, markShipped } from './markStatus';
import { receive } from './receive';

export const warehouseTransfer: Resource = {
	name: 'Warehouse Inventory Transfer',
	value: 'warehouseTransfer',
	operations: [addProducts, create, get, getAll, getProducts, markRequested, markShipped, receive],
};
