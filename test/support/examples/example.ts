import type { Choices, Stage } from './stage';

/** How a test plays an example. */
export interface Example {
	/** Of the workflow. */
	id: string;
	/** For the name of the test: what is seen to happen. */
	does: string;
	/** Whether it is published, and started by what happens. Others are run from one of their triggers. */
	isActive?: boolean;
	choices?: Choices;
	/** Sees to the data that the example needs, before anything is published. */
	prepare?(stage: Stage): void;
	play(stage: Stage): Promise<void>;
}
