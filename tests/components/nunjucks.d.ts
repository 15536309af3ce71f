declare module 'nunjucks' {
  export class Environment {
    constructor(loader: FileSystemLoader, options?: { autoescape?: boolean });
    addFilter(name: string, filter: (...values: unknown[]) => unknown): void;
    renderString(template: string, context: object): string;
  }
  export class FileSystemLoader {
    constructor(paths: string[]);
  }
}
