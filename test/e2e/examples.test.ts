import { exampleWorkflows } from '../../scripts/start/examples';
import { accountingExamples } from '../support/examples/cases/accounting';
import { orderExamples } from '../support/examples/cases/orders';
import { otherExamples } from '../support/examples/cases/others';
import { stockExamples } from '../support/examples/cases/stock';
import { mistakesIn } from '../support/examples/mistakes';
import { nodeTypes } from '../support/examples/nodeTypes';
import { EXAMPLES, Stage } from '../support/examples/stage';

jest.setTimeout(900_000);

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

	test('has only nodes and parameters that n8n knows', async () => {
		const descriptionOf = await nodeTypes(stage.n8n);
		for (const { name: workflow, nodes } of await exampleWorkflows(EXAMPLES)) {
			const mistakes = nodes.flatMap((node) =>
				mistakesIn(node, descriptionOf(node)).map((mistake) => `${String(node.name)}: ${mistake}`),
			);
			// The document is left to the user
			const others = mistakes.filter((text) => !/"Document" is required/.test(text));
			expect({ workflow, others }).toEqual({ workflow, others: [] });
		}
	});

	test.each(
		examples.map((example): [string, string, (typeof examples)[0]] => [
			example.id,
			example.does,
			example,
		]),
	)('%s %s', async (_id, _does, example) => await example.play(stage));
});
