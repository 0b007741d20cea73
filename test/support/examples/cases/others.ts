import { skuKey } from '../../../../sandbox/data/model';
import type { Example } from '../example';
import { MCP_TOKEN } from '../stage';
import { McpClient } from '../mcpClient';
import { ordersOf } from './orders';

const NEXT_TO_NOTHING = 0.01;

export const otherExamples: Example[] = [
	{
		id: 'exHelpdesk',
		does: 'opens a ticket for a return, and notes it there',
		isActive: true,
		async play(stage) {
			const { rmas } = stage.sandbox.data;
			const [model] = rmas.values();
			if (!model) throw new Error('The sandbox has no return');
			const add = () => {
				const id = Math.max(...rmas.keys()) + 1;
				const now = Date.now();
				const rma = { ...model, id, status: 0, notes: [], createdOn: now, lastUpdated: now };
				rmas.set(id, rma);
				return rma;
			};
			const first = add();
			const [ticket] = await stage.delivered(this.id, 'Create a ticket');
			expect(ticket?.parameters).toMatchObject({
				additionalFields: { externalId: `RMA-${first.id}` },
				description: expect.stringContaining(`1 x ${String(first.lines[0]?.sku)}`),
			});
			const notes = await stage.until(this.id, 'a note', () => rmas.get(first.id)?.notes?.at(-1));
			expect(notes.text).toMatch(/^Zendesk ticket 9\d+$/);
			expect(rmas.get(first.id)?.status).toBe(2);

			stage.of(this.id).refuses = ({ node }) => node === 'Create a ticket';
			const second = add();
			const [message] = await stage.delivered(this.id, 'Tell the team');
			expect(message?.parameters.text).toContain(`return ${second.id}:`);
			expect(rmas.get(second.id)?.status).toBe(0);
			expect(stage.of(this.id).to('Create a ticket')).toHaveLength(1);
		},
	},
	{
		id: 'exPrices',
		does: 'sets plausible prices once, and writes into the sheet why others were not set',
		async play(stage) {
			const world = stage.of(this.id);
			const { products } = stage.sandbox.data;
			const [good, high, empty, done] = [...products.values()];
			if (!good || !high || !empty || !done) throw new Error('The sandbox has too few products');
			const prices = [good, high, empty, done].map(({ sitePrice }) => sitePrice);
			const price = Math.round(good.sitePrice * 110) / 100;
			world.rows = [
				{ SKU: good.sku, 'New Price': price, Status: '' },
				{ SKU: high.sku, 'New Price': high.sitePrice * 10, Status: '' },
				{ SKU: empty.sku, 'New Price': '', Status: '' },
				{ SKU: 'NO-SUCH-SKU', 'New Price': 5, Status: '' },
				{ SKU: done.sku, 'New Price': done.sitePrice + NEXT_TO_NOTHING, Status: 'Done' },
			];
			const trigger = 'When clicking ‘Execute workflow’';
			await stage.run(this.id, trigger);
			expect(world.rows.map(({ Status }) => Status)).toEqual([
				expect.stringMatching(/^Done on 20/),
				expect.stringMatching(/^Not set: .*differs by more than 30 %$/),
				expect.stringMatching(/^Not set: .*nothing differs/),
				expect.stringMatching(/^Not set: /),
				'Done',
			]);
			const now = [good, high, empty, done].map(({ sku }) => products.get(skuKey(sku))?.sitePrice);
			expect(now).toEqual([price, ...prices.slice(1)]);

			const written = world.deliveries.length;
			const puts = stage.sandbox.control.journal.count({ method: 'PUT' });
			await stage.run(this.id, trigger);
			// The rows are read again
			expect(world.deliveries).toHaveLength(written + 1);
			expect(stage.sandbox.control.journal.count({ method: 'PUT' })).toBe(puts);
		},
	},
	{
		id: 'exAgentAndMcp',
		does: 'answers in a chat and over MCP, and offers nothing that writes',
		isActive: true,
		choices: {
			'When a chat message is received': { public: true },
			'OpenAI Chat Model': { credentials: { openAiApi: { id: 'standInModel', name: 'Stand-in' } } },
			'MCP Server Trigger': {
				credentials: { httpBearerAuth: { id: 'mcpToken', name: 'MCP token' } },
			},
		},
		async play(stage) {
			const order = ordersOf(stage)[0];
			const orderId = String(order?.id);
			const email = String(order?.customerEmail);
			stage.model.play([
				() => ({ tool: 'Get_an_order', call: { orderId } }),
				(answer) => ({ say: answer.includes(orderId) ? 'Found' : answer }),
			]);
			expect(await stage.chat(this.id, `Where is order ${orderId}?`)).toBe('Found');
			expect(stage.model.received()).not.toContain(email);

			const mcp = new McpClient(`${stage.n8n.baseUrl}/mcp/sellercloud-orders-and-stock`);
			expect(await mcp.connect('a wrong token')).toBe(403);
			expect(await mcp.connect(MCP_TOKEN)).toBe(200);
			expect((await mcp.tools()).sort()).toEqual([
				'Find_orders',
				'Find_products',
				'Get_an_order',
				'Get_stock_by_warehouse',
			]);
			const found = await mcp.call('Get_an_order', { orderId });
			expect(found).toContain(orderId);
			expect(found).not.toContain(email);
			const sku = String(order?.lines[0]?.sku);
			expect(await mcp.call('Get_stock_by_warehouse', { sku })).toContain('physical');
			const orders = { keyword: '', channelOrderNumber: '', sku, orderedAfter: '' };
			expect(await mcp.call('Find_orders', orders)).toMatch(/"total/);
		},
	},
];
