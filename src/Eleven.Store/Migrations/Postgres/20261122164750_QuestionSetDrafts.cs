using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class QuestionSetDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Instrument",
                table: "QuestionSetVersions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "SelfAssessment"
            );

            // What stands at the beginning of a line is a key of the set itself.
            migrationBuilder.Sql(
                """
                UPDATE "QuestionSetVersions" SET "Instrument" = 'Survey'
                WHERE "Yaml" LIKE '%' || chr(10) || 'instrument: survey%'
                OR "Yaml" LIKE '%' || chr(10) || 'instrument: "survey"%'
                OR "Yaml" LIKE '%' || chr(10) || 'instrument: ''survey''%'
                """
            );

            migrationBuilder.CreateTable(
                name: "DraftChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionSetVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Yaml = table.Column<string>(type: "text", nullable: false),
                    IsUndone = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftChanges_QuestionSetVersions_QuestionSetVersionId",
                        column: x => x.QuestionSetVersionId,
                        principalTable: "QuestionSetVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DraftChanges_QuestionSetVersionId_Number",
                table: "DraftChanges",
                columns: new[] { "QuestionSetVersionId", "Number" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "DraftChanges");

            migrationBuilder.DropColumn(name: "Instrument", table: "QuestionSetVersions");
        }
    }
}
