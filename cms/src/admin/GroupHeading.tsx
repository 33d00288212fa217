import { Typography } from '@strapi/design-system';
import type { CustomInputProps } from './ChoiceInput.tsx';

/** The heading of a part of a form, in the place of an input. */
export default function GroupHeading({ label }: CustomInputProps) {
  return (
    <Typography variant="delta" tag="h2">
      {label}
    </Typography>
  );
}
