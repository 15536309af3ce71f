import type { FormView } from '../../../../platform/forms/form-view.ts';

/** A draft of somebody signed in names its form; a visitor's is kept under the key in its address. */
export const isSignedIn = (view: FormView): boolean => view.draft?.form !== undefined;
