// The machine's time zone must not decide a test. Temporal.Now and Intl read this.
process.env.TZ = 'UTC';
