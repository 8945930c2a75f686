import { createImageBody } from '../images/create.ts'
import { ANY_MODEL } from '../images/fields.ts'
import * as contracts from '../objects/contracts.ts'
import * as estimates from '../objects/estimates.ts'
import * as experiments from '../objects/experiments.ts'

/** Objects of contracts, experiments and cost, under their names in the document. */
export const WORKFLOW_SCHEMAS = {
  EstimateRequest: createImageBody(ANY_MODEL).extend({ inputs: estimates.EstimateInputs.optional() }),
  CostEstimate: estimates.CostEstimate,
  Contract: contracts.Contract,
  ContractBody: contracts.ContractBody,
  NewContractVersion: contracts.NewContractVersion,
  FillBody: contracts.FillBody,
  FillGivenBody: contracts.FillGivenBody,
  FromPromptBody: contracts.FromPromptBody,
  ContractObject: contracts.ContractObject,
  ContractList: contracts.ContractList,
  ContractDeleted: contracts.ContractDeleted,
  ContractFindings: contracts.ContractFindings,
  ContractDiff: contracts.ContractDiff,
  ContractFromPrompt: contracts.ContractFromPrompt,
  ContractSchema: contracts.ContractSchema,
  FilledContract: contracts.FilledContract,
  ExperimentPlan: experiments.ExperimentPlan,
  Experiment: experiments.ExperimentObject,
  ExperimentEstimate: experiments.ExperimentEstimate,
  ExperimentDetails: experiments.ExperimentDetails,
  ExperimentList: experiments.ExperimentList,
  ExperimentVote: experiments.ExperimentVote,
  ExperimentManifest: experiments.ExperimentManifest,
  PromoteBody: experiments.PromoteBody,
}
