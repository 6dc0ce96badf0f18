import { Skeleton } from '@mantine/core'
import classes from './results.module.css'

/** Until the first answer, when nobody knows yet of which kinds something will be found. */
export function ResultsSkeleton() {
  return (
    <div aria-hidden>
      {['short', 'long', 'middle'].map((name) => (
        <div key={name} className={classes.slot}>
          <div className={classes.heading}>
            <Skeleton height={16} width={110} />
          </div>
          {['48%', '38%', '44%'].map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton height={18} width={18} radius="xl" />
              <Skeleton height={18} width={width} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
