import { List } from "@mantine/core";
import type { ListProps } from "@mantine/core";
import classes from "./icon-list.module.css";

/** A list whose icons stay beside the first line, however long an item is. */
export function IconList(props: ListProps) {
  return (
    <List
      size="sm"
      classNames={{
        itemWrapper: classes.wrapper,
        itemIcon: classes.icon,
        itemLabel: classes.label,
      }}
      {...props}
    />
  );
}
