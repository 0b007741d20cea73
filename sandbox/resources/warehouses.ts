import { path, query, queryList } from '../api/arguments';
import { filter, listOperation } from '../api/list';
import { operation } from '../api/operation';
import { refuseWithMessage } from '../api/refusals';
import { nested, shape } from '../api/shape';
import { date, enumeration, flag, integer, text } from '../api/values';
import { ALL_YES_NO, WAREHOUSE_TYPE } from '../data/enums';
import type { Warehouse } from '../data/model';
import { formatTenantTime } from '../time';
import { placeAddressOf } from './addresses';

// Source: Swagger 2022, Warehouses

const tag = 'Warehouses';
const type = enumeration(WAREHOUSE_TYPE);

const warehouseRow = shape<Warehouse>('CoreWebAdmin.Delta.Manage.Concrete.ManageWarehouseDto', {
	ID: [integer.schema, ({ id }) => id],
	Name: [text.schema, ({ name }) => name],
	IsDefault: [flag.schema, ({ isDefault }) => isDefault],
	WarehouseType: [type.schema, (warehouse) => warehouse.type],
	IsSellAble: [flag.schema, ({ isSellable }) => isSellable],
	EnforceBins: [flag.schema, ({ enforceBins }) => enforceBins],
	QBWarehouseName: [text.schema, () => null],
	CreatedBy: [integer.schema, () => 11],
	CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	CreatedByUsername: [text.schema, () => 'demo@example.com'],
	WarehouseAddress: placeAddressOf,
});

const general = shape<Warehouse>(
	'SellerCloud.Delta.Models.Details.Concrete.Warehouse.WarehouseGeneralDto',
	{
		Name: [text.schema, ({ name }) => name],
		WarehouseType: [type.schema, (warehouse) => warehouse.type],
		QBWarehouseName: [text.schema, () => null],
		IsSellAble: [flag.schema, ({ isSellable }) => isSellable],
		IsDefault: [flag.schema, ({ isDefault }) => isDefault],
		EnforceBins: [flag.schema, ({ enforceBins }) => enforceBins],
		ExcludeFromInventoryReports: [flag.schema, () => false],
		IsModified: [flag.schema, () => false],
	},
);

const warehouseDetail = shape<Warehouse>(
	'CoreWebAdmin.Delta.DetailsEntity.Models.Warehouse.WarehouseDto',
	{
		General: nested(general, (warehouse) => warehouse),
		WarehouseAddress: placeAddressOf,
		IsModified: [flag.schema, () => false],
	},
);

const id = path('id', integer, 'ID of warehouse.');

/** These filters count 0 all, 1 yes, 2 no. */
const matchesYesNo = (value: boolean, wanted: number) => wanted === 0 || value === (wanted === 1);

export const warehouses = [
	listOperation<Warehouse>({
		path: '/api/Warehouses',
		operationId: 'Warehouses_GetAll',
		tag,
		summary: 'Get metadata for list of warehouses',
		rows: ({ data }) => [...data.warehouses.values()],
		shape: warehouseRow,
		filters: [
			filter(queryList('model.warehouseIds', integer, 'Warehouse Ids'), (row, ids) =>
				ids.includes(row.id),
			),
			filter(
				query('model.warehouseType', type, 'Warehouse type'),
				(row, value) => row.type === value,
			),
			filter(query('model.name', text, 'Name of warehouse'), (row, name) =>
				row.name.toLowerCase().includes(name.toLowerCase()),
			),
			filter(
				query('model.isDefault', enumeration(ALL_YES_NO), 'Is a default warehouse'),
				(row, wanted) => matchesYesNo(row.isDefault, wanted),
			),
			filter(
				query('model.isSellable', enumeration(ALL_YES_NO), 'Is sellable warehouse'),
				(row, wanted) => matchesYesNo(row.isSellable, wanted),
			),
		],
	}),
	operation({
		method: 'GET',
		path: '/api/Warehouses/{id}',
		operationId: 'Warehouses_Get',
		tag,
		summary: 'Get metadata of existing warehouse',
		parameters: [id],
		answer: warehouseDetail.schema,
		handle({ args, world }) {
			const warehouse = world.data.warehouses.get(args.require(id));
			if (!warehouse) throw refuseWithMessage(404, `Warehouse ${args.require(id)} was not found.`);
			return warehouseDetail.of(warehouse, world);
		},
	}),
];
