/** The five items of the survey, and what people answered. The report counts them as well, so they live in `shared`. */
export * from '@sandtable/shared/show/survey.ts';
