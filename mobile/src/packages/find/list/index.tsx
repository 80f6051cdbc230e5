import { BringListScreen } from '../../../features/apply/BringListScreen'

export default BringListScreen
