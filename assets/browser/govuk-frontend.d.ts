// The package ships no types; these are the parts in use.
declare module 'govuk-frontend' {
  type Part = new (root: Element) => object;
  export const Button: Part;
  export const CharacterCount: Part;
  export const Checkboxes: Part;
  export const ErrorSummary: Part;
  export const ExitThisPage: Part;
  export const NotificationBanner: Part;
  export const PasswordInput: Part;
  export const Radios: Part;
  export const ServiceNavigation: Part;
  export const SkipLink: Part;
  export const Tabs: Part;
  export function createAll(part: Part): object[];
}
