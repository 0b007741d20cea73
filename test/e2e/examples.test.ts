import { accountingExamples } from '../support/examples/cases/accounting';
import { orderExamples } from '../support/examples/cases/orders';
import { otherExamples } from '../support/examples/cases/others';
import { stockExamples } from '../support/examples/cases/stock';
import { Stage } from '../support/examples/stage';

jest.setTimeout(300_000);

const examples = [...orderExamples, ...stockExamples, ...accountingExamples, ...otherExamples];

describe('the example', () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await Stage.open(
			Object.fromEntries(examples.map(({ id, choices = {} }) => [id, choices])),
		);
		for (const example of examples) example.prepare?.(stage);
		for (const { id, isActive } of examples) if (isActive) await stage.n8n.rest.activate(id);
	});
	afterAll(async () => await stage?.close());

	test.each(
		examples.map((example): [string, string, (typeof examples)[0]] => [
			example.id,
			example.does,
			example,
		]),
	)('%s %s', async (_id, _does, example) => await example.play(stage));
});
